import { ROOT } from "../lib/text.js";

export const data = { permalink: "/robots.txt", eleventyExcludeFromCollections: true };

export const render = () => `User-agent: *\nAllow: /\n\nSitemap: ${ROOT}/sitemap.xml\n`;
