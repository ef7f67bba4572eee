import { ROOT, SITE, marked } from "../lib/text.js";

export const data = {
  pagination: { data: "collections.wall.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => `${feed.url}feed.json`,
  eleventyExcludeFromCollections: true,
};

const item = (story) => ({
  id: ROOT + story.url,
  url: ROOT + story.url,
  title: `${story.person.name} · ${story.business.name}`,
  content_html: marked(story.item.content, story),
  date_published: story.date.toISOString(),
  date_modified: story.approved.toISOString(),
  tags: story.standards.map((one) => one.name),
  language: "en",
});

export const render = ({ feed }) => {
  const whole = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title ? `${feed.title} · ${SITE}` : SITE,
    home_page_url: ROOT + feed.url,
    feed_url: `${ROOT}${feed.url}feed.json`,
    language: "en",
    items: feed.stories.map(item),
  };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
};
