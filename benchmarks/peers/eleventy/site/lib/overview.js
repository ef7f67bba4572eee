// The page of a whole section.
import { begin, end } from "./page.js";
import { ROOT } from "./text.js";

export const overview = (title, description, hero, main) => {
  const url = `/${title.toLowerCase()}/`;
  return {
    data: { permalink: `${url}index.html`, eleventyExcludeFromCollections: true },
    render: ({ collections: { wall } }) => `${begin({
      title,
      description,
      url,
      type: "website",
      here: title,
      thing: { "@type": "CollectionPage", name: title, url: ROOT + url, inLanguage: "en" },
      crumbs: [["Wall", "/"], [title, url]],
    })}${hero(wall)}</div>
${main(wall)}${end(wall)}`,
  };
};

export const grouped = (things, key) => {
  const groups = new Map();
  for (const thing of things) {
    const name = key(thing);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(thing);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};
