package org.wupian.lake.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.lake.Lake;
import org.wupian.lake.LakeManifest;

/// The export of facts for programs (湖仓导出接口): what it holds, never the files themselves.
@RestController
@RequestMapping("/api/v1")
class LakeApi {

    private final Lake lake;

    LakeApi(Lake lake) {
        this.lake = lake;
    }

    @Allowed({Role.ADMINISTRATOR, Role.OFFICE, Role.AUDITOR})
    @GetMapping("/lake")
    LakeManifest manifest() {
        return lake.manifest().orElseThrow(() -> new NotFound("nothing was exported yet"));
    }

    /// Answers when the export is complete.
    @Allowed({Role.ADMINISTRATOR, Role.OFFICE})
    @PostMapping("/lake:export")
    LakeManifest export() {
        return lake.export();
    }
}
