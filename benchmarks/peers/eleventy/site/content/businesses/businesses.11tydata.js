export default { tags: "businesses", permalink: false };
