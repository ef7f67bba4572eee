// The ids from which a script draws a recognition by chance.
export const data = {
  pagination: { data: "collections.wall.lots", size: 1, alias: "lot" },
  permalink: ({ pagination }) => `/surprise/${pagination.pageNumber}.json`,
  eleventyExcludeFromCollections: true,
};

export const render = ({ lot }) => JSON.stringify(lot);
