"""One build: plan the site, write what is new, publish it in one step."""
