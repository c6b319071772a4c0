package org.wupian.engagement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares what units say they lent with the accepted returns of loans (放款核实), which are read as
/// `fact.loan_borrower`.
///
/// A loan is proved when, in the return of the month of the lending or a later one of that year,
/// the bank has issued more to the firm in that year than until the month before the lending. When
/// a corrected return no longer shows it, it is only said again.
@Repository
class LoanProofTable {

    private final JdbcClient db;

    LoanProofTable(JdbcClient db) {
        this.db = db;
    }

    /// @param id an engagement, 0 for all
    /// @return how many changed
    int prove(long id) {
        return db.sql(
                        """
                        with said as (
                            select g.id, g.unit, g.lent_on, g.confirmed_month, e.credit_code,
                                   e.registration
                              from engagement.engagement g
                              left join fact.enterprise_number n on n.enterprise = g.operator
                              left join fact.enterprise e on e.enterprise = n.stands
                             where g.lent_on is not null and (:id = 0 or g.id = :id)),
                        issued as (
                            select s.id, b.month, sum(b.issued_fen) as fen
                              from said s
                             cross join lateral (values (s.credit_code),
                                                        (substr(s.credit_code, 9, 9)),
                                                        (s.registration)) as k (code)
                              join fact.loan_borrower b
                                on b.organisation = s.unit and b.code = k.code
                                   and b.known_until is null
                                   and b.month >= date_trunc('year', s.lent_on)
                                   and b.month < date_trunc('year', s.lent_on) + interval '1 year'
                             where k.code <> ''
                             group by s.id, b.month),
                        proved as (
                            select s.id, min(i.month) as month
                              from said s
                              join issued i on i.id = s.id
                             where i.month >= date_trunc('month', s.lent_on)
                               and i.fen > coalesce((
                                   select max(p.fen) from issued p
                                    where p.id = s.id
                                      and p.month < date_trunc('month', s.lent_on)), 0)
                             group by s.id)
                        update engagement.engagement g
                           set confirmed_month = p.month
                          from said s
                          left join proved p on p.id = s.id
                         where g.id = s.id and s.confirmed_month is distinct from p.month
                        """)
                .param("id", id)
                .update();
    }
}
