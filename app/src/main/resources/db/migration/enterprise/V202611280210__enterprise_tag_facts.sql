create view fact.enterprise_tag as
select distinct o.stands as enterprise, t.kind, t.tag
  from enterprise.tag t
  join enterprise.operator o on o.id = t.operator;
comment on view fact.enterprise_tag is '经营主体的产业链、集群等标签';
