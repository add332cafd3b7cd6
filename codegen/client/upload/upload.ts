// The public face of `@forium/client/upload`: a file of this device becomes what a message or post can carry.
export { acceptOf, type UploadAllowance, uploadAllowance } from './allowed.ts'
export type { FileToUpload, Uploadable } from './file-to-upload.ts'
export { UploadFailed, type UploadFailureCode } from './upload-failed.ts'
export { type UploadedFile, type UploadOptions, uploadFile } from './upload-file.ts'
export { createUploads, type UploadItem, type Uploads, type UploadsOptions } from './uploads.ts'
