select month, organisation, county,
       sum(case when item = 'inclusive-agri' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'inclusive-agri'
   and county = ''
 group by month, organisation, county
