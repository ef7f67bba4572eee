"""What has its day: campaigns with their pins, awards with their ceremonies. Each kind is one module."""
