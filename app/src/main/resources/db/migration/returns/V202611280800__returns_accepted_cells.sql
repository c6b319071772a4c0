create table returns.accepted_cell (
    submission  bigint         not null references returns.submission,
    revision    int            not null,
    item        text           not null,
    county      text           not null default '',
    value       numeric(24, 6) not null,
    known_from  timestamptz    not null,
    known_until timestamptz,
    primary key (submission, revision, item, county)
);
create unique index accepted_cell_in_force
    on returns.accepted_cell (submission, item, county) where known_until is null;
comment on table returns.accepted_cell is '采纳的数据：每次采纳一版，被下一版取代前一直有效；不改不删';
comment on column returns.accepted_cell.county is '县区代码，为空表示本机构合计';
comment on column returns.accepted_cell.known_from is '采纳时间';
comment on column returns.accepted_cell.known_until is '被下一版取代的时间，为空表示现行有效';

revoke update, delete on returns.accepted_cell from "${app}";
grant update (known_until) on returns.accepted_cell to "${app}";

alter table returns.accepted_cell enable row level security;
alter table returns.accepted_cell force row level security;
create policy as_the_submission on returns.accepted_cell for select
    using ((select scope.sees_all())
           or exists (select from returns.submission s where s.id = accepted_cell.submission));
create policy reviewer_adds on returns.accepted_cell for insert
    with check ((select returns.reviews()));
create policy reviewer_ends on returns.accepted_cell for update
    using ((select returns.reviews())) with check ((select returns.reviews()));

create view fact.return_cell as
select s.month, s.form, s.organisation, c.county, c.item, c.value, c.revision,
       c.submission, c.known_from, c.known_until
  from returns.accepted_cell c
  join returns.submission s on s.id = c.submission;
comment on view fact.return_cell is '采纳的报送数据，含历次采纳的版本及其有效时间';
