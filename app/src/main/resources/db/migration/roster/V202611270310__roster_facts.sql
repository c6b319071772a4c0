create view fact.roster_push as
select roster, number as version, recipient as organisation, pushed_at, due_on, acknowledged_at
  from roster.push;
comment on view fact.roster_push is '名单推送与签收';
