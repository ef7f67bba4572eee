// The page of a whole section.
import { begin, end } from "./page.js";
import { ROOT } from "./text.js";
import { listed, titled } from "./list.js";

const page = (wall, { title, name, url, description, sheet, hero, main }) => `${begin({
  title,
  description,
  url,
  type: "website",
  here: name,
  hero: "hero--plain",
  sheet,
  thing: { "@type": "CollectionPage", name: title, url: ROOT + url, inLanguage: "en" },
  crumbs: [["Wall", "/"], ...(title === name ? [] : [[name, `/${name.toLowerCase()}/`]]), [title, url]],
})}${hero}</div>
${main}${end(wall)}`;

export const overview = (name, sheet, description, hero, main) => {
  const url = `/${name.toLowerCase()}/`;
  return {
    data: { permalink: `${url}index.html`, eleventyExcludeFromCollections: true },
    render: ({ collections: { wall } }) =>
      page(wall, { title: name, name, url, description: description(wall), sheet, hero: hero(wall), main: main(wall) }),
  };
};

// The same on several pages: collections.wall[list] has an entry for each.
export const longOverview = (name, list, description, hero, main) => ({
  data: listed(list),
  render: ({ shown, collections: { wall } }) => {
    const title = titled(shown, name);
    const parts = { hero: hero(wall, title, shown), main: main(wall, shown) };
    return page(wall, { title, name, url: shown.url, description, sheet: "lists", ...parts });
  },
});

export const grouped = (things, key) => {
  const groups = new Map();
  for (const thing of things) {
    const name = key(thing);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(thing);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
};
