using SalesBot.Worker;
using SalesBot.Worker.Commands;

PrivateFiles.BeginProcess();
return await SalesBotCommand.Run(args);
