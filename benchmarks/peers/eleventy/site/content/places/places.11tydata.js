export default { tags: "places", permalink: false };
