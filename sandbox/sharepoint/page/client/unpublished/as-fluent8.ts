/** A component of SharePoint Online whose content is part of what `fluent8` holds here. */
define(['fluent8'], (content) => content);
