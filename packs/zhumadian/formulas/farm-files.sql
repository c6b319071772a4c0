select month, organisation, county,
       sum(case when item = 'farm-operators-filed' then value end) as amount,
       sum(case when item = 'farm-operators' then value end) as base
  from fact.return_cell
 where form = 'sown'
   and item in ('farm-operators-filed', 'farm-operators')
   and county = ''
 group by month, organisation, county
