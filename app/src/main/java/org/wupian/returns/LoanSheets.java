package org.wupian.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.document.Column;
import org.wupian.document.Documents;

/// The empty workbook for files of loans (贷款明细样表): headers with what belongs under them.
@Component
public class LoanSheets {

    private final LoanForm form;
    private final Organisations organisations;
    private final Documents documents;

    LoanSheets(LoanForm form, Organisations organisations, Documents documents) {
        this.form = form;
        this.organisations = organisations;
        this.documents = documents;
    }

    public byte[] template() {
        List<Column> columns = form.columns().stream().map(this::column).toList();
        return documents
                .workbook()
                .sheet("贷款明细", columns, List.<List<@Nullable Object>>of())
                .bytes();
    }

    private Column column(LoanColumn it) {
        String title = it.required() ? it.header() + "*" : it.header();
        Column column =
                switch (it.type()) {
                    case AMOUNT -> Column.of(title, Column.Type.EXACT).unit("元").width(18);
                    case RATE -> Column.of(title, Column.Type.EXACT).unit("%");
                    case DATE -> Column.of(title, Column.Type.DATE).width(16);
                    case FLAG -> Column.text(title, 14).choices(List.of("是", "否"));
                    case CODE -> Column.text(title, 14).choices(List.copyOf(it.words().values()));
                    case COUNTY ->
                            Column.text(title, 20)
                                    .choices(
                                            organisations.of(Organisation.Kind.COUNTY).stream()
                                                    .map(Organisation::name)
                                                    .toList());
                    default -> Column.text(title, 24);
                };
        return it.definition().isEmpty() ? column : column.comment(it.definition());
    }
}
