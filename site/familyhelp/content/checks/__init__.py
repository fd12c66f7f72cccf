"""What cannot be seen in one value alone: links, pictures, HTML and how a text reads."""
