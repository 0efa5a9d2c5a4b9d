import { InsightsQuery, InsightsView, MyInsightsQuery } from './insights.ts';
import {
  LeadFilterQuery,
  LeadsPage,
  LeadsQuery,
  MyLeadFilterQuery,
  MyLeadsQuery,
} from './leads.ts';
import { DownloadLink } from './me-operations.ts';
import { byId, operation } from './operation.ts';

/** What visitors leave, and how often they come. */
export const visitorOperations = {
  listLeads: operation({
    method: 'get',
    path: '/api/leads',
    summary: 'What visitors left at the organization’s cards, newest first',
    who: 'admin',
    query: LeadsQuery,
    answers: { 200: LeadsPage },
  }),
  deleteLead: operation({
    method: 'delete',
    path: '/api/leads/:id',
    summary: 'Delete what a visitor left',
    who: 'admin',
    params: byId,
    answers: { 204: null },
  }),
  exportLeads: operation({
    method: 'get',
    path: '/api/exports/leads.csv',
    summary: 'The same as a file for spreadsheets',
    who: 'admin',
    query: LeadFilterQuery,
    answers: { 200: null },
  }),
  linkLeads: operation({
    method: 'post',
    path: '/api/exports/leads.csv/link',
    summary: 'An address that downloads the same file, for five minutes',
    who: 'admin',
    body: LeadFilterQuery,
    answers: { 201: DownloadLink },
  }),
  listMyLeads: operation({
    method: 'get',
    path: '/api/me/leads',
    summary: 'What visitors left at one’s own card, newest first',
    who: 'member',
    query: MyLeadsQuery,
    answers: { 200: LeadsPage },
  }),
  deleteMyLead: operation({
    method: 'delete',
    path: '/api/me/leads/:id',
    summary: 'Delete what a visitor left at one’s own card',
    who: 'member',
    params: byId,
    answers: { 204: null },
  }),
  exportMyLeads: operation({
    method: 'get',
    path: '/api/me/leads.csv',
    summary: 'The same as a file for spreadsheets',
    who: 'member',
    query: MyLeadFilterQuery,
    answers: { 200: null },
  }),
  linkMyLeads: operation({
    method: 'post',
    path: '/api/me/leads.csv/link',
    summary: 'An address that downloads the same file, for five minutes',
    who: 'member',
    body: MyLeadFilterQuery,
    answers: { 201: DownloadLink },
  }),
  getInsights: operation({
    method: 'get',
    path: '/api/insights',
    summary: 'How often cards were opened, saved and followed',
    who: 'admin',
    query: InsightsQuery,
    answers: { 200: InsightsView },
  }),
  getMyInsights: operation({
    method: 'get',
    path: '/api/me/insights',
    summary: 'How often one’s own card was opened, saved and followed',
    who: 'member',
    query: MyInsightsQuery,
    answers: { 200: InsightsView },
  }),
} as const;
