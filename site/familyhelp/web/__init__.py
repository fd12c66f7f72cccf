"""The site as families see it: Flask meets here with search and content, and nowhere below."""
