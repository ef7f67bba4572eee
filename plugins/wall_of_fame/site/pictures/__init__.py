"""Pictures: an original is contributed, a photo is on the wall, a rendition is a published file."""
