select month, organisation, county,
       sum(case when item = 'relending-agri' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'relending-agri'
   and county = ''
 group by month, organisation, county
