-- What a person decided, as a column of a list writes it: 500万元 for the fen that are kept.
alter table enterprise.overruled add column listed text not null default '';
comment on column enterprise.overruled.listed is '名单栏目中的写法';

alter table enterprise.overruled no force row level security;
update enterprise.overruled
   set listed = case when attribute in ('capital', 'revenue', 'assets')
                     then trim_scale(value::numeric / 1000000) || '万元'
                     else value end
 where attribute in ('address', 'persons', 'capital', 'revenue', 'assets');
alter table enterprise.overruled force row level security;

create or replace view fact.enterprise_correction as
select distinct on (o.stands, c.attribute) o.stands as enterprise, c.attribute, c.value, c.as_of, c.listed
  from enterprise.overruled c
  join enterprise.operator o on o.id = c.operator
 where c.attribute not in ('contact', 'phone')
 order by o.stands, c.attribute, c.as_of desc, c.recorded_at desc;
