select month, organisation, county,
       sum(case when item in ('farmland-loans', 'machinery-loans') then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item in ('farmland-loans', 'machinery-loans')
   and county = ''
 group by month, organisation, county
