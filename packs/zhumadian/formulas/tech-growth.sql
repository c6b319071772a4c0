select month, organisation, county,
       sum(case when item = 'tech-loans' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'tech-loans'
   and county = ''
 group by month, organisation, county
