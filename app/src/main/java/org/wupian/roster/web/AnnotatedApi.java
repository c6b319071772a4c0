package org.wupian.roster.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.roster.Imports;
import org.wupian.ui.Download;

/// The file given back with its problems marked (问题反馈表), written as it is read.
@Controller
class AnnotatedApi {

    private final Imports imports;
    private final Annotate annotate;

    AnnotatedApi(Imports imports, Annotate annotate) {
        this.imports = imports;
        this.annotate = annotate;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/api/v1/imports/{id}/annotated.xlsx")
    Download annotated(@PathVariable long id) {
        return annotate.workbook(imports.get(id));
    }
}
