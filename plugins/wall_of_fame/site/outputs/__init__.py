"""Files of the site beside its pages, one kind a module: feeds, calendar, sitemap, QR codes, redirects."""
