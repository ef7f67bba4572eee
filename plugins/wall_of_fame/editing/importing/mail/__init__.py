"""Mail: messages, and the part of each that its sender wrote to nominate somebody."""
