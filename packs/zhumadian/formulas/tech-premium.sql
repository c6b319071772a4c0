select month, organisation, county,
       sum(case when item = 'tech-premium' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'tech-premium'
   and county = ''
 group by month, organisation, county
