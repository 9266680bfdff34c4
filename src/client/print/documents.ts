import { actionPlanDocument } from './action-plan/document.ts';
import { callListDocument } from './call-list/document.ts';
import { certificateDocument } from './certificate/document.ts';
import { checklistDocument } from './checklist/document.ts';
import type { PrintedDocument } from './documentContract.ts';
import { evaluationDocument } from './evaluation/document.ts';
import { exercisesDocument } from './exercises/document.ts';
import { letterDocument } from './letter/document.ts';
import { nameTentsDocument } from './name-tents/document.ts';
import { roomDocument } from './room/document.ts';
import { runSheetDocument } from './run-sheet/document.ts';
import { signInDocument } from './sign-in/document.ts';
import { tableSignsDocument } from './table-signs/document.ts';
import { workbookDocument } from './workbook/document.ts';

/** Every document of a session's paper, in the order in which the days before a session need them: a line each. */
export const documents: readonly PrintedDocument[] = [
  checklistDocument,
  letterDocument,
  callListDocument,
  signInDocument,
  nameTentsDocument,
  tableSignsDocument,
  roomDocument,
  runSheetDocument,
  workbookDocument,
  exercisesDocument,
  evaluationDocument,
  certificateDocument,
  actionPlanDocument,
];

/** The document of this name; undefined for a name that is none of ours. */
export function documentCalled(id: string): PrintedDocument | undefined {
  return documents.find((document) => document.id === id);
}
