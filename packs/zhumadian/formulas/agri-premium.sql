select month, organisation, county,
       sum(case when item = 'agri-premium' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'agri-premium'
   and county = ''
 group by month, organisation, county
