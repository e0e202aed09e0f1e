package main

import (
	uiserver "github.com/temporalio/ui-server/v2/server"
	uiconfig "github.com/temporalio/ui-server/v2/server/config"
	uioptions "github.com/temporalio/ui-server/v2/server/server_options"
)

// serveUI serves Temporal's own web UI. It knows no passwords, so it is for this machine alone.
func serveUI(s *settings) (stop func()) {
	ui := uiserver.NewServer(uioptions.WithConfigProvider(&uiconfig.Config{
		Host:                loopback,
		Port:                s.uiPort,
		TemporalGRPCAddress: address(reachable(s.ip), s.port),
		DefaultNamespace:    s.namespaces[0],
		EnableUI:            true,
		CORS:                uiconfig.CORS{CookieInsecure: true},
		HideLogs:            true,
	}))
	go func() { _ = ui.Start() }()
	return ui.Stop
}
