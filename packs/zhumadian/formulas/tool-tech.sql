select month, organisation, county,
       sum(case when item = 'tech-relending' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'tech-relending'
   and county = ''
 group by month, organisation, county
