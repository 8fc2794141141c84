# The portal as a container: built with the SDK and Node, run without either, by a user without rights.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node:22-bookworm-slim /usr/local/ /usr/local/
WORKDIR /source
ENV CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src src
RUN dotnet restore src/MLGroup.Web --locked-mode
RUN dotnet publish src/MLGroup.Web --no-restore --configuration Release --output /portal

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /portal
COPY --from=build /portal .
# What SQLite and the folder of mails need when nothing else is set; everything else may be read-only.
RUN install --directory --owner=$APP_UID /portal/data
VOLUME /portal/data
# Without this the runtime writes a socket for debuggers beside its temporary files.
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["dotnet", "MLGroup.Web.dll", "health"]
ENTRYPOINT ["dotnet", "MLGroup.Web.dll"]
