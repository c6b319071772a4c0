-- Auditors look at what one person did, at one kind of event, at one day.
create index link_by_action on audit.link (action, number);
create index link_by_account on audit.link (account, number);
create index link_by_time on audit.link (at, number);
