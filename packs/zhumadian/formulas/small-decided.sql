select month, organisation, county,
       sum(case when item = 'small-decided' then value end) as amount,
       sum(case when item = 'small-recommended' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('small-decided', 'small-recommended')
   and county = ''
 group by month, organisation, county
