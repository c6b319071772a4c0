-- What a person decided counts for the published lists as well, whatever later lists say. Contacts are nobody's fact.
create view fact.enterprise_correction as
select distinct on (o.stands, c.attribute) o.stands as enterprise, c.attribute, c.value, c.as_of
  from enterprise.overruled c
  join enterprise.operator o on o.id = c.operator
 where c.attribute not in ('contact', 'phone')
 order by o.stands, c.attribute, c.as_of desc, c.recorded_at desc;
comment on view fact.enterprise_correction is '人工认定的主体属性，优先于名单';
