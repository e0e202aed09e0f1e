export { compiledReportDocx } from './compiled-report-docx.js';
