package main

import (
	"time"

	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/membership/static"
	"go.temporal.io/server/common/primitives"
	"go.temporal.io/server/temporal"
)

const (
	clusterName = "active"
	clusterID   = "6d0e2cf0-7f5b-4a8e-9e9b-3a9a6a1f0001"
)

// layout says which of the server's services listens where.
type layout struct {
	config *config.Config
	hosts  map[primitives.ServiceName]static.Hosts
}

// layOut puts the frontend where it was asked for. The other services talk to each other on free ports of this machine alone.
func layOut(s *settings) (*layout, error) {
	ports, err := freePorts(len(temporal.DefaultServices) + 1)
	if err != nil {
		return nil, err
	}
	httpPort, ports := ports[0], ports[1:]
	frontend := address(reachable(s.ip), s.port)

	c := &config.Config{Services: map[string]config.Service{}}
	c.Global.Membership.MaxJoinDuration = 30 * time.Second
	c.Global.Membership.BroadcastAddress = loopback
	c.PublicClient.HostPort = frontend
	c.DCRedirectionPolicy.Policy = "noop"
	c.Archival.History.State, c.Archival.Visibility.State = "disabled", "disabled"
	c.NamespaceDefaults.Archival.History.State = "disabled"
	c.NamespaceDefaults.Archival.Visibility.State = "disabled"
	c.ClusterMetadata = &cluster.Config{
		FailoverVersionIncrement: 10,
		MasterClusterName:        clusterName,
		CurrentClusterName:       clusterName,
		ClusterInformation: map[string]cluster.ClusterInformation{clusterName: {
			Enabled:                true,
			InitialFailoverVersion: 1,
			RPCAddress:             frontend,
			HTTPAddress:            address(reachable(s.ip), httpPort),
			ClusterID:              clusterID,
		}},
	}

	hosts := map[primitives.ServiceName]static.Hosts{}
	for i, name := range temporal.DefaultServices {
		rpc := config.RPC{BindOnIP: loopback, GRPCPort: ports[i]}
		host := address(loopback, ports[i])
		if name == string(primitives.FrontendService) {
			rpc = config.RPC{BindOnIP: s.ip, GRPCPort: s.port, HTTPPort: httpPort}
			host = frontend
		}
		c.Services[name] = config.Service{RPC: rpc}
		hosts[primitives.ServiceName(name)] = static.SingleLocalHost(host)
	}
	return &layout{config: c, hosts: hosts}, nil
}
