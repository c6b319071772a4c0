create index entry_flagged on roster.entry (roster, flagged_at) where flagged_at is not null;
create index request_open on roster.request (roster) where state = 'OPEN';
