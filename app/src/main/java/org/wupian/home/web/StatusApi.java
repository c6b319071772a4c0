package org.wupian.home.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.AllowedToAll;
import org.wupian.kernel.Pack;

/// Whether the product can be used (运行状态), for scripts and balancers.
@RestController
class StatusApi {

    private final ApplicationAvailability availability;
    private final Pack pack;
    private final String version;
    private final boolean demo;

    StatusApi(
            ApplicationAvailability availability,
            Pack pack,
            @Value("${wupian.version}") String version,
            @Value("${wupian.demo:false}") boolean demo) {
        this.availability = availability;
        this.pack = pack;
        this.version = version;
        this.demo = demo;
    }

    @AllowedToAll
    @GetMapping("/api/v1/status")
    Status status() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return new Status(ready, version, pack.code(), demo);
    }

    /// @param demo the data is invented
    record Status(boolean ready, String version, String pack, boolean demo) {}
}
