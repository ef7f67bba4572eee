// A template for lists cut into pages: one entry of collections.wall[name] for each page.
export const listed = (name) => ({
  pagination: { data: `collections.wall.${name}`, size: 1, alias: "shown" },
  permalink: ({ shown }) => shown.url,
  eleventyExcludeFromCollections: true,
});

export const titled = ({ number }, title) =>
  number === 1 ? title : [title, `Page ${number}`].filter(Boolean).join(" · ");
