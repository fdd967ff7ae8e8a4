/** A component of SharePoint Online whose content is part of what `fluent9` holds here. */
define(['fluent9'], (content) => content);
