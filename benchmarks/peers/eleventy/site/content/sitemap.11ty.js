import { ROOT, iso } from "../lib/text.js";

export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

const entry = (url, changed) =>
  `<url>\n<loc>${ROOT}${url}</loc>\n${changed ? `<lastmod>${changed}</lastmod>\n` : ""}</url>\n`;

export const render = ({ collections: { wall } }) => {
  const lists = [wall.home, wall.personPages, wall.businessPages, wall.standardPages, wall.placePages].flat();
  return `<?xml version='1.0' encoding='utf-8'?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entry("/recent/", wall.newest(wall.recent))}${["/standards/", "/places/"].map((url) => entry(url, "")).join("")}${[...wall.peoplePages, ...wall.directory].map((page) => entry(page.url, "")).join("")}${lists
    .map((page) => entry(page.url, wall.newest(page.part)))
    .join("")}${wall.stories.map((story) => entry(story.url, iso(story.approved))).join("")}</urlset>
`;
};
