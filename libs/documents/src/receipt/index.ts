export { type SubmissionReceipt, submissionReceiptDocx } from './submission-receipt-docx.js';
