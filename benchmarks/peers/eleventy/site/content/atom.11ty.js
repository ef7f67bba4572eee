import { ROOT, SITE, esc, marked } from "../lib/text.js";

export const data = {
  pagination: { data: "collections.wall.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.url}feed.atom`,
  eleventyExcludeFromCollections: true,
};

const time = (date) => date.toISOString().replace(".000Z", "+00:00");

const entry = (story) => `<entry><title>${esc(`${story.person.name} · ${story.business.name}`)}</title><link href="${ROOT}${story.url}" rel="alternate"/><published>${time(story.date)}</published><updated>${time(story.approved)}</updated><id>${ROOT}${story.url}</id><content type="html">${esc(marked(story.item.content, story))}</content>${story.standards.map((one) => `<category term="${esc(one.name)}"/>`).join("")}</entry>`;

export const render = ({ feed }) => {
  const url = ROOT + feed.url;
  const title = esc(feed.title ? `${feed.title} · ${SITE}` : SITE);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><link href="${url}" rel="alternate"/><link href="${url}feed.atom" rel="self"/><id>${url}</id><updated>${feed.stories.length ? time(feed.stories[0].approved) : ""}</updated><author><name>${SITE}</name></author>${feed.stories.map(entry).join("")}</feed>
`;
};
