/** Fluent UI 9 as SharePoint's components expect it. */
export * from '@fluentui/react-components';
export * from '@fluentui/react-tabster';
export * from 'tabster';
