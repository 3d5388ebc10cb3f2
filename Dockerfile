# The portal and its jobs (node jobs.mjs migrate | daily | reencrypt | make-key); docs/deploy.md.
# Nothing of scripts or stand-ins is in the last stage.
FROM node:24-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
# The workspaces' manifests alone: nothing of the stand-ins is built.
COPY stand-ins ./stand-ins
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 HOSTNAME=0.0.0.0
WORKDIR /portal
# Owned by root, run as another: the portal cannot change its own files. A read-only root file system is fine.
COPY --from=build /portal/.next/standalone ./
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health/live').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Node itself is the first process, so that SIGTERM reaches it: it takes no new requests and ends after the last answer.
CMD ["node", "server.js"]
