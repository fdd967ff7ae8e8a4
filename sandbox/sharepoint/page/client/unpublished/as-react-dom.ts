/** A component of SharePoint Online whose content is part of what `react-dom` holds here. */
define(['react-dom'], (content) => content);
