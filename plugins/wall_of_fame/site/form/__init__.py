"""Forms: that of editors in the browser (Decap CMS), the issue form, and other ways in which to nominate."""
